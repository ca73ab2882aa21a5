using System.Text.RegularExpressions;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>A rule on what lines of cells must not hold.</summary>
internal abstract class SourcePatternRule(string id, string description) : HygieneRule(id, description)
{
    internal sealed override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        for (var i = 0; i < document.Cells.Count; i++)
        {
            var lines = document.Cells[i].Source.Split('\n');
            for (var line = 0; line < lines.Length; line++)
            {
                foreach (var (problem, remedy) in CheckLine(document.Cells[i], lines[line]))
                    yield return OnCell(document, i, problem, remedy, line + 1);
            }
        }
    }

    private protected abstract IEnumerable<(string Problem, string Remedy)> CheckLine(NotebookCell cell, string line);

    private protected static string? FirstMatch(string line, params ReadOnlySpan<Regex> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Match(line) is { Success: true } match)
                return match.Value;
        }

        return null;
    }
}
