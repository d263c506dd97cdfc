int playground_placeholder;
