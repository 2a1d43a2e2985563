/// The conference itself: what a command may do, what came of it, and what is true after it; `java.base` only.
package org.plenary.core;
