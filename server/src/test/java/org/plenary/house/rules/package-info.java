/// What every source file of the house must keep to, as functions from a source to its violations.
package org.plenary.house.rules;
