/// The contents of documents, on disk, each under its hash.
package org.plenary.documents;
