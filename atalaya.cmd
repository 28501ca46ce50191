@echo off
rem Starts Atalaya: without arguments the workbench, with arguments the command line (try --help).
rem ATALAYA_OPTS holds extra options for java, such as -Xmx2g.
setlocal
set "HERE=%~dp0"
set "JAR=%HERE%app\target\atalaya.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"

"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Atalaya needs a JDK 17 or newer: install one and put it on the PATH. 1>&2
  exit /b 1
)
if exist "%JAR%" goto run
where mvn >nul 2>&1
if errorlevel 1 (
  echo Atalaya needs Maven to be built the first time: install it and put it on the PATH. 1>&2
  exit /b 1
)
echo Building Atalaya: about a minute. The first time Maven fetches about 130 MB of libraries. 1>&2
pushd "%HERE%"
call mvn -B -q -DskipTests package
if errorlevel 1 (
  popd
  echo The build failed; the lines above say why. 1>&2
  exit /b 1
)
popd
:run
"%JAVA%" -XX:MaxRAMPercentage=60 -XX:+UseParallelGC -Dfile.encoding=UTF-8 %ATALAYA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
