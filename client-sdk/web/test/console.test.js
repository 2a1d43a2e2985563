import assert from 'node:assert/strict';
import test from 'node:test';

import { Console } from '../console.js';

test('a console is drawn by Lit', () => {
    assert.equal(typeof Console.prototype.render, 'function');
});
