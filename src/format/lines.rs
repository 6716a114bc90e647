//! The lines of a text as it was typed or came from a file.

/// The text line by line, whatever ends a line, without the control characters that show nothing.
pub fn lines(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let shows = |letter: &char| !letter.is_control() || *letter == '\t';
    text.split('\n').map(|line| line.chars().filter(shows).collect()).collect()
}

/// The same in one line.
pub fn in_one_line(text: &str) -> String {
    lines(text).join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines between one blank line and the next; blank ones themselves, at the ends too, are left out.
pub fn paragraphs(text: &str) -> Vec<Vec<String>> {
    let lines = lines(text);
    let is_blank = |line: &String| line.trim_matches([' ', '\t']).is_empty();
    lines.split(is_blank).filter(|paragraph| !paragraph.is_empty()).map(<[String]>::to_vec).collect()
}
