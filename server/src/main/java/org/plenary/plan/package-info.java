/// The conference plan file: reading it, checking it, explaining its mistakes.
package org.plenary.plan;
