/// A conference in the hand of a delegate, chair or interpreter: connect, mirror, command.
package org.plenary.client;
