/// Door, connections, outboxes; the only place where Netty is known.
package org.plenary.gateway;
