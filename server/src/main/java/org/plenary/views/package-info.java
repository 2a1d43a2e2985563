/// What chair, delegate, booth, public may see.
package org.plenary.views;
