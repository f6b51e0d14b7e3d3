package tr.bel.acikkapi.channel.web;

/**
 * A choice on the way to a subject.
 *
 * @param icon SVG paths, or empty
 * @param name of the subject, in the reader's language
 * @param hint who does it and how long it usually takes, or whose it is
 * @param href where the choice leads
 */
record SubjectRow(String icon, String name, String hint, String href) {}
