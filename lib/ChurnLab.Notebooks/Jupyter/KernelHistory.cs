using System.IO.Enumeration;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Jupyter.Wire;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>The cells this kernel has run, as <c>history_request</c> asks for them: tail, range and search.</summary>
/// <remarks>There is one session, number 1: cells of earlier kernels are not kept. Requests for session 0 mean this one, as in IPython.</remarks>
internal sealed class KernelHistory
{
    private readonly List<(int Line, string Input, string? Output)> _entries = [];

    /// <summary>Remembers a cell; called with rising counts.</summary>
    public void Add(int count, string input, string? output) => _entries.Add((count, input, output));

    /// <summary>Content of <c>history_reply</c>.</summary>
    public JsonObject Reply(JupyterMessage request)
    {
        var withOutput = request.Flag("output", otherwise: false);
        var found = request.Text("hist_access_type") switch
        {
            "range" => Range(request),
            "search" => Search(request),
            _ => Last(_entries, request.Number("n")),
        };
        return new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. found.Select(entry => new JsonArray(1, entry.Line, withOutput
                ? new JsonArray(entry.Input, entry.Output)
                : entry.Input))]),
        };
    }

    private static IEnumerable<T> Last<T>(List<T> entries, int? count) => entries.Skip(Math.Max(0, entries.Count - Math.Max(0, count ?? entries.Count)));

    // From start to before stop; 0 and below count from the end of the session.
    private IEnumerable<(int Line, string Input, string? Output)> Range(JupyterMessage request)
    {
        var session = request.Number("session") ?? 0;
        if (session is not (0 or 1))
            return [];
        var next = _entries.Count == 0 ? 1 : _entries[^1].Line + 1;
        var start = request.Number("start") is { } from ? (from < 0 ? next + from : from) : 1;
        var stop = request.Number("stop") is { } to ? (to < 0 ? next + to : to) : int.MaxValue;
        return _entries.Where(entry => entry.Line >= start && entry.Line < stop);
    }

    private IEnumerable<(int Line, string Input, string? Output)> Search(JupyterMessage request)
    {
        var pattern = request.Text("pattern") is { Length: > 0 } text ? text : "*";
        var matching = _entries.Where(entry => FileSystemName.MatchesSimpleExpression(pattern, entry.Input, ignoreCase: false));
        if (request.Flag("unique", otherwise: false))
            matching = matching.GroupBy(entry => entry.Input, StringComparer.Ordinal).Select(same => same.Last()).OrderBy(entry => entry.Line);
        return Last(matching.ToList(), request.Number("n"));
    }
}
