package org.gongkai.batch.generate;

import java.util.List;

/**
 * What units of one field of work disclose, are asked for and answer to (工作领域).
 *
 * @param name the field's name
 * @param shortNames the short names of units that work in it
 * @param mark the sign in document numbers
 * @param normative titles of normative documents, without the unit's name
 * @param livelihood titles of normative documents that touch people's livelihood
 * @param information titles of other disclosures
 * @param requests what applicants ask for
 * @param concerns matters of public concern
 * @param proposals titles of suggestions and proposals
 */
record WorkField(
    String name,
    List<String> shortNames,
    String mark,
    List<String> normative,
    List<String> livelihood,
    List<String> information,
    List<String> requests,
    List<String> concerns,
    List<String> proposals) {

  /** The same with another sign in document numbers. */
  WorkField withMark(String other) {
    return new WorkField(
        name, shortNames, other, normative, livelihood, information, requests, concerns, proposals);
  }
}
