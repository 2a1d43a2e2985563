/// A conference day on one thread from one seed.
package org.plenary.simulation;
