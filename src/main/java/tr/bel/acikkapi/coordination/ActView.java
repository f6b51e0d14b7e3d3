package tr.bel.acikkapi.coordination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.cases.HistoryLine;

/**
 * An act's form on the screen; what was typed stands beside it in the model as {@code form}.
 *
 * @param version of what the act changes, as the reader sees it now
 * @param seen how many lines of history the reader has seen
 * @param back where the reader came from
 * @param choices what can be chosen, as the fragment of the act knows it
 * @param changes what happened since the form was opened, newest first; absent unless somebody was quicker
 * @param objection why the case was reopened; absent where it was not
 */
public record ActView(
        Sheet sheet,
        CaseView file,
        int version,
        int seen,
        String back,
        @Nullable Object choices,
        @Nullable List<HistoryLine> changes,
        FreshEyes.@Nullable Objection objection) {}
