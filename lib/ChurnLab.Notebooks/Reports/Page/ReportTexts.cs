using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ChurnLab.Notebooks.Reports.Page;

/// <summary>The page's own texts in one language, read from <c>Reports/Texts/LANGUAGE.json</c>; every text is required.</summary>
internal sealed record ReportTexts
{
    private const string Prefix = "report/texts/";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public required string Untitled { get; init; }
    public required string Index { get; init; }
    public required string Contents { get; init; }
    public required string SkipToContent { get; init; }
    public required string ShowCode { get; init; }
    public required string HideCode { get; init; }
    public required string ToLight { get; init; }
    public required string ToDark { get; init; }
    public required string Code { get; init; }
    public required string HiddenOutput { get; init; }
    public required string HiddenCell { get; init; }
    public required string Figure { get; init; }
    public required string FigureNeedsScript { get; init; }
    public required string FigureFailed { get; init; }
    public required string Image { get; init; }
    public required string ImageMissing { get; init; }
    public required string StandardError { get; init; }
    public required string StandardOutput { get; init; }
    public required string Incomplete { get; init; }
    public required string GoToCell { get; init; }
    public required string Details { get; init; }
    public required string Completed { get; init; }
    public required string NoReports { get; init; }
    public required string CreatedAt { get; init; }
    public required string DateFormat { get; init; }
    public required string Duration { get; init; }
    public required string Hours { get; init; }
    public required string Minutes { get; init; }
    public required string Seconds { get; init; }

    /// <summary>What stopped a notebook: by kind, once with a cell and once without.</summary>
    public required IReadOnlyDictionary<ReportFailureKind, FailureTexts> Failures { get; init; }

    /// <summary>plotly.js's own texts and date names, passed to <c>Plotly.register</c> as they are.</summary>
    public required JsonObject Plotly { get; init; }

    /// <summary>Reads a language.</summary>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public static ReportTexts Read(string language)
    {
        var assembly = typeof(ReportTexts).Assembly;
        using var stream = assembly.GetManifestResourceStream($"{Prefix}{language}.json");
        if (stream is null)
        {
            var known = assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name => Path.GetFileNameWithoutExtension(name[Prefix.Length..])).Order(StringComparer.Ordinal);
            throw new ArgumentException(
                $"There are no report texts for the language '{language}'. Known languages: {string.Join(", ", known)}. "
                + "Add a file to Reports/Texts to add one.", nameof(language));
        }

        return JsonSerializer.Deserialize<ReportTexts>(stream, Json)!;
    }

    /// <summary>Fills a text's <c>{0}</c>.</summary>
    public static string Fill(string text, object value) => string.Format(CultureInfo.InvariantCulture, text, value);

    public string Headline(ReportFailureKind kind, int? cellOrdinal) =>
        cellOrdinal is { } ordinal ? Fill(Failures[kind].AtCell, ordinal) : Failures[kind].Anywhere;

    public string Date(DateTimeOffset date) => Fill(CreatedAt, date.ToString(DateFormat, CultureInfo.InvariantCulture));

    /// <summary>Two units at most: hours and minutes, minutes and seconds, or seconds.</summary>
    public string Time(TimeSpan time)
    {
        var whole = TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));
        return whole switch
        {
            { TotalHours: >= 1 } => $"{Fill(Hours, (int)whole.TotalHours)} {Fill(Minutes, whole.Minutes)}",
            { TotalMinutes: >= 1 } => $"{Fill(Minutes, whole.Minutes)} {Fill(Seconds, whole.Seconds)}",
            _ => Fill(Seconds, whole.Seconds),
        };
    }

    /// <summary>How one kind of failure is called.</summary>
    internal sealed record FailureTexts
    {
        /// <summary>Headline that names the cell.</summary>
        public required string AtCell { get; init; }

        /// <summary>Headline when no cell is to blame.</summary>
        public required string Anywhere { get; init; }
    }
}
