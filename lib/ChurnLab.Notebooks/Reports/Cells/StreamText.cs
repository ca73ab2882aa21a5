using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Reports.Cells;

/// <summary>Streams as a terminal would have left them.</summary>
internal static class StreamText
{
    /// <summary>Joins consecutive pieces of one stream; everything else stays in its place.</summary>
    public static IReadOnlyList<CellOutput> Join(IEnumerable<CellOutput> outputs)
    {
        var joined = new List<CellOutput>();
        foreach (var output in outputs)
        {
            if (output.OutputType == "stream" && joined.LastOrDefault() is { OutputType: "stream" } last && last.StreamName == output.StreamName)
                joined[^1] = CellOutput.Stream(last.StreamName, last.Text + output.Text);
            else
                joined.Add(output);
        }

        return joined;
    }

    /// <summary>What is left of lines that carriage returns wrote over, as progress bars do.</summary>
    public static string Settle(string text) => string.Join('\n', text.Split('\n').Select(line =>
    {
        var written = line.TrimEnd('\r');
        return written[(written.LastIndexOf('\r') + 1)..];
    }));
}
