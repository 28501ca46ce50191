// SPDX-License-Identifier: GPL-3.0-or-later
/** The sentences people read, in English and Spanish, and the number and date formats that go with them. */
package org.atalaya.core.text;
