/**
 * How well two colours are told apart, as the Web Content Accessibility Guidelines 2.2 measure it.
 *
 * @typedef {[number, number, number]} Colour red, green and blue, from 0 to 255
 */

/** What text needs, and what large text, lines and signs need. */
export const TEXT = 4.5;
export const SIGNS = 3;

/**
 * A colour as computed styles write it, "rgb(11, 92, 173)"; undefined for any other.
 *
 * @param {string} written
 * @returns {Colour | undefined}
 */
export function colour(written) {
    const parts = /^rgba?\((\d+), (\d+), (\d+)\)$/.exec(written);
    return parts === null ? undefined : [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

/**
 * @param {Colour} a
 * @param {Colour} b
 */
export function contrast(a, b) {
    const [darker, lighter] = [luminance(a), luminance(b)].sort((one, other) => one - other);
    return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** @param {Colour} of */
function luminance(of) {
    const [red = 0, green = 0, blue = 0] = of.map(each => {
        const share = each / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
