// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.guard;

import static net.bytebuddy.matcher.ElementMatchers.hasSuperType;
import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.isNative;
import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Puts a look-out at the doorways to files, SQL, statistics and painting, also those of Java itself. What passes on the
 * window's thread, called by us, is kept with its stack. One for the whole virtual machine: classes are changed once.
 */
public final class ThreadGuard {

    /** Classes of Java see no class of ours, but they see its properties. */
    private static final String LOOK_OUT = "atalaya.test.look-out";

    private static final ThreadGuard ONLY = new ThreadGuard();

    private static final String[] OPENING = {
        "newInputStream",
        "newOutputStream",
        "newByteChannel",
        "newBufferedReader",
        "newBufferedWriter",
        "readAllBytes",
        "readString",
        "readAllLines",
        "lines",
        "write",
        "writeString",
        "copy",
        "move",
        "delete",
        "deleteIfExists",
        "createFile",
        "createDirectory",
        "createDirectories",
        "createTempFile",
        "createTempDirectory",
        "list",
        "walk",
        "walkFileTree",
        "size",
        "exists",
        "isRegularFile",
        "isDirectory",
        "getLastModifiedTime",
        "isWritable"
    };

    private final List<Offence> offences = new CopyOnWriteArrayList<>();
    private boolean installed;

    private ThreadGuard() {}

    public static ThreadGuard get() {
        return ONLY;
    }

    /** Puts up the look-outs; again is no more. */
    public synchronized void install() {
        if (installed) {
            return;
        }
        installed = true;
        // An interface of Java itself, which takes a message and a stack.
        Thread.UncaughtExceptionHandler lookOut = (thread, trace) -> passed(trace);
        System.getProperties().put(LOOK_OUT, lookOut);
        AgentBuilder agent = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .ignore(none());
        agent = at(agent, named("java.nio.file.Files"), namedOneOf(OPENING), AtFile.class);
        agent = at(
                agent,
                namedOneOf("java.io.FileInputStream", "java.io.FileOutputStream", "java.io.RandomAccessFile"),
                named("open").and(not(isNative())),
                AtFile.class);
        agent = at(agent, named("sun.nio.ch.FileChannelImpl"), named("open"), AtFile.class);
        agent = at(agent, named("java.sql.DriverManager"), named("getConnection"), AtSql.class);
        agent = at(agent, nameStartsWith("org.sqlite.jdbc"), nameStartsWith("execute"), AtSql.class);
        agent = at(agent, named("org.atalaya.core.analysis.Runner"), namedOneOf("run", "check"), AtStatistics.class);
        agent = at(
                agent,
                nameStartsWith("org.atalaya.core.").and(hasSuperType(named("org.atalaya.core.analysis.Analysis"))),
                namedOneOf("run", "resolve"),
                AtStatistics.class);
        agent = at(
                agent,
                namedOneOf(
                        "org.atalaya.core.explore.Facets",
                        "org.atalaya.core.explore.LinkedCounts",
                        "org.atalaya.core.grid.StudyFrame",
                        "org.atalaya.core.grid.StudyArea",
                        "org.atalaya.core.grid.CellGrid",
                        "org.atalaya.core.grid.CellCounts",
                        "org.atalaya.core.surface.KernelDensity",
                        "org.atalaya.core.layer.HitFinder"),
                namedOneOf("of", "over").and(isPublic()).and(isStatic()),
                AtStatistics.class);
        agent = at(
                agent,
                namedOneOf(
                        "org.atalaya.core.layer.DefaultStyle",
                        "org.atalaya.core.layer.Restyle",
                        "org.atalaya.core.layer.Classing",
                        "org.atalaya.core.layer.ClassBreaks"),
                namedOneOf("of", "quantile", "equal", "meanMultiples")
                        .and(isPublic())
                        .and(isStatic()),
                AtStatistics.class);
        agent = at(agent, named("org.atalaya.core.selection.Query"), named("select"), AtStatistics.class);
        agent = at(agent, named("org.atalaya.core.layer.Legends"), namedOneOf("of", "ofPoints"), AtStatistics.class);
        agent = at(agent, named("org.atalaya.core.render.Painter"), nameStartsWith("paint"), AtPainting.class);
        agent = at(
                agent,
                namedOneOf(
                        "org.atalaya.core.render.MapPage",
                        "org.atalaya.core.render.MatrixSheet",
                        "org.atalaya.core.render.ClockSheet"),
                isPublic().and(named("paint")),
                AtPainting.class);
        agent.installOn(ByteBuddyAgent.install());
    }

    private static AgentBuilder at(
            AgentBuilder agent,
            ElementMatcher<? super TypeDescription> types,
            ElementMatcher<? super MethodDescription> methods,
            Class<?> lookOut) {
        return agent.type(types)
                .transform((builder, type, loader, module, domain) -> builder.visit(
                        Advice.to(lookOut).on(isMethod().and(not(isAbstract())).and(methods))));
    }

    /** What passed since the last time, and forgets it. */
    public List<Offence> take() {
        List<Offence> taken = new ArrayList<>(offences);
        offences.clear();
        return taken;
    }

    private void passed(Throwable trace) {
        String message = trace.getMessage();
        String kind = message.substring(0, message.indexOf(' '));
        String doorway = message.substring(message.indexOf(' ') + 1);
        List<StackTraceElement> stack = Arrays.asList(trace.getStackTrace());
        boolean counts = stack.stream().anyMatch(ThreadGuard::isOurs)
                && stack.stream().noneMatch(ThreadGuard::isLoading)
                && stack.stream().noneMatch(Borne::is);
        if (counts) {
            offences.add(new Offence(Offence.Kind.valueOf(kind), doorway, stack));
        }
    }

    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().startsWith("org.atalaya.");
    }

    /** Java reads classes, texts and resources of the program itself when they are first needed. */
    private static boolean isLoading(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.equals("java.lang.ClassLoader")
                || name.startsWith("jdk.internal.loader.")
                || name.startsWith("java.util.ResourceBundle")
                || name.startsWith("java.util.ServiceLoader")
                || name.startsWith("sun.net.www.protocol.jar.")
                || name.startsWith("sun.net.www.protocol.file.")
                || name.startsWith("com.sun.javafx.css.")
                || name.startsWith("com.sun.javafx.font.")
                || name.equals("java.awt.Toolkit")
                // Fonts come out of the program's jars; JavaFX wants them as files.
                || name.startsWith("org.kordamp.ikonli.javafx.")
                || name.equals("org.atalaya.app.desktop.theme.Fonts");
    }

    /** Copied into the methods of {@link Offence.Kind#FILE}. */
    static final class AtFile {
        private AtFile() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Origin("#t.#m") String doorway) {
            if (Thread.currentThread().getName().equals("JavaFX Application Thread")) {
                Object lookOut = System.getProperties().get("atalaya.test.look-out");
                if (lookOut instanceof Thread.UncaughtExceptionHandler handler) {
                    handler.uncaughtException(Thread.currentThread(), new Throwable("FILE " + doorway));
                }
            }
        }
    }

    /** Copied into the methods of {@link Offence.Kind#SQL}. */
    static final class AtSql {
        private AtSql() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Origin("#t.#m") String doorway) {
            if (Thread.currentThread().getName().equals("JavaFX Application Thread")) {
                Object lookOut = System.getProperties().get("atalaya.test.look-out");
                if (lookOut instanceof Thread.UncaughtExceptionHandler handler) {
                    handler.uncaughtException(Thread.currentThread(), new Throwable("SQL " + doorway));
                }
            }
        }
    }

    /** Copied into the methods of {@link Offence.Kind#STATISTICS}. */
    static final class AtStatistics {
        private AtStatistics() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Origin("#t.#m") String doorway) {
            if (Thread.currentThread().getName().equals("JavaFX Application Thread")) {
                Object lookOut = System.getProperties().get("atalaya.test.look-out");
                if (lookOut instanceof Thread.UncaughtExceptionHandler handler) {
                    handler.uncaughtException(Thread.currentThread(), new Throwable("STATISTICS " + doorway));
                }
            }
        }
    }

    /** Copied into the methods of {@link Offence.Kind#PAINTING}. */
    static final class AtPainting {
        private AtPainting() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Origin("#t.#m") String doorway) {
            if (Thread.currentThread().getName().equals("JavaFX Application Thread")) {
                Object lookOut = System.getProperties().get("atalaya.test.look-out");
                if (lookOut instanceof Thread.UncaughtExceptionHandler handler) {
                    handler.uncaughtException(Thread.currentThread(), new Throwable("PAINTING " + doorway));
                }
            }
        }
    }
}
