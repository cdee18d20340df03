// For what takes a script of the page.
