/// The engine's log: durable, ordered, stamped; its snapshots, and the doctor that looks it over before a start.
package org.plenary.log;
