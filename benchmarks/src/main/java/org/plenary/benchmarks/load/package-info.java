/// One message to everybody, put to the house and to the servers that one would take instead.
package org.plenary.benchmarks.load;
