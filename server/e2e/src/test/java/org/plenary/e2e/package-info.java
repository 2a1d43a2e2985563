/// The whole house proven from outside: real processes, the SDK, a browser.
package org.plenary.e2e;
