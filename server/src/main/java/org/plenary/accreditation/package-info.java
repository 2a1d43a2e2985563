/// Who you are: badge and token.
package org.plenary.accreditation;
