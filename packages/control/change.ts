/** What a change answers, and whether anything is other than it was: only of such a change the log tells. */
export interface Change<Answer> {
  answer: Answer;
  isChanged: boolean;
}
