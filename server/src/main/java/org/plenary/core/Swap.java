package org.plenary.core;

/// A proposal that two waiting requests change places; it lapses when either leaves its place otherwise.
///
/// @param request the request whose delegation proposes it
/// @param with    the request whose delegation is asked
public record Swap(RequestId request, RequestId with) {

    /// The same swap, proposed by the other side.
    Swap turned() {
        return new Swap(/* request= */ with, /* with= */ request);
    }

    public boolean concerns(RequestId id) {
        return request.equals(id) || with.equals(id);
    }
}
