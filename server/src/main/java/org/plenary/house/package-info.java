/// The server as it is run: Main, settings, wiring, health, metrics; the only room that knows all rooms.
package org.plenary.house;
