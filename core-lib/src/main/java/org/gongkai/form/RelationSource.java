package org.gongkai.form;

/**
 * Where a relation comes from (勾稽关系依据).
 *
 * @param document the document or structure it follows from
 * @param confirmed whether the text of the source was read; an unconfirmed relation only warns
 */
public record RelationSource(String document, boolean confirmed) {}
