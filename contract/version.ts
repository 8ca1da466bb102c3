/** The version of the program, as package.json has it: the window and the command line can't read that file. */
export const version = '0.1.0';
