/// Holds a whole conference through SDK clients; the only room that knows the SDK.
package org.plenary.rehearsal;
