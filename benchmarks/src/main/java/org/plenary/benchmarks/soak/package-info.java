/// A meeting that goes on and on, at many times its pace, and what becomes of the server meanwhile.
package org.plenary.benchmarks.soak;
