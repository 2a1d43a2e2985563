import assert from 'node:assert/strict';
import test from 'node:test';

import { Mirror } from '../plenary/mirror.js';
import { cutOff } from '../plenary/views.js';

/** @param {string} [policy] what the plan wants done about turns that have used their limit */
function mirror(policy) {
    const made = new Mirror();
    made.welcomed({ epoch: 'e1', resumed: false });
    const conference = { id: 'bishkek', ...policy === undefined ? {} : { cutOff: policy } };
    made.snapshot({ revision: '1', at: '0', items: [{ conference }] });
    return made;
}

test('a turn that has used its limit is done about what the plan says', () => {
    assert.equal(cutOff(mirror('signal'), { notice: 'overtime' }), 'signal');
    assert.equal(cutOff(mirror('chair-confirms'), { notice: 'overtime' }), 'chair-confirms');
});

test('until then, and where the plan says nothing, nothing is done', () => {
    assert.equal(cutOff(mirror('chair-confirms'), { notice: 'last-call' }), 'none');
    assert.equal(cutOff(mirror(), { notice: 'overtime' }), 'none');
    assert.equal(cutOff(new Mirror(), { notice: 'overtime' }), 'none');
});
