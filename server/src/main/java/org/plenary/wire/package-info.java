/// Bytes to commands and views to bytes; the only place where protobuf meets the core.
package org.plenary.wire;
