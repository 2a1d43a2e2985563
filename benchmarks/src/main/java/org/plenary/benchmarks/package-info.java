/// What is claimed of the server, measured.
package org.plenary.benchmarks;
