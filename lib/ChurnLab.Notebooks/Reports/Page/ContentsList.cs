using ChurnLab.Notebooks.Reports.Html;
using ChurnLab.Notebooks.Reports.Narrative;

namespace ChurnLab.Notebooks.Reports.Page;

/// <summary>Writes headings of levels 1 to 3 as nested lists.</summary>
internal static class ContentsList
{
    private const int DeepestLevel = 3;

    /// <summary>Writes the list; empty for fewer than two headings, which need no contents.</summary>
    public static Markup Write(IReadOnlyList<Heading> headings)
    {
        var listed = headings.Where(heading => heading.Level <= DeepestLevel && heading.Text.Length > 0).ToList();
        // A first heading that stands above all others is the title, and the page shows it as such.
        if (listed.Count > 1 && listed.Skip(1).All(heading => heading.Level > listed[0].Level))
            listed.RemoveAt(0);
        return listed.Count < 2 ? Markup.Empty : List(listed, 0, listed.Count);
    }

    private static Markup List(List<Heading> headings, int start, int end)
    {
        var items = new List<Markup>();
        for (var i = start; i < end;)
        {
            // What follows belongs under this heading while it is deeper, however many levels it skips.
            var next = i + 1;
            while (next < end && headings[next].Level > headings[i].Level)
                next++;
            var below = next > i + 1 ? List(headings, i + 1, next) : Markup.Empty;
            items.Add(Markup.Of($"<li><a href=\"#{headings[i].Anchor}\">{headings[i].Text}</a>{below}</li>\n"));
            i = next;
        }

        return Markup.Of($"<ul>\n{Markup.Concat(items)}</ul>");
    }
}
