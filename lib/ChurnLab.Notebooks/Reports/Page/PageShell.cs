using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ChurnLab.Notebooks.Reports.Html;

namespace ChurnLab.Notebooks.Reports.Page;

/// <summary>What every page has: head, bar with its two switches, scripts.</summary>
internal sealed record PageShell
{
    /// <summary>
    /// A page may draw what it carries and nothing else: markup of notebooks may hold scripts, and none of them reaches the network.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
        + "base-uri 'none'; form-action 'none'";

    private static readonly JsonSerializerOptions SafeInPage = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public required string Language { get; init; }

    public required string Title { get; init; }

    public required ReportTexts Texts { get; init; }

    /// <summary>Class of the body.</summary>
    public string Kind { get; init; } = "report";

    /// <summary>Navigation beside the content; empty for none.</summary>
    public Markup Contents { get; init; } = Markup.Empty;

    public required Markup Main { get; init; }

    /// <summary>Whether the page carries plotly.js.</summary>
    public bool HasFigures { get; init; }

    public string Write() => Markup.Of($"""
        <!doctype html>
        <html lang="{Language}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{ContentSecurityPolicy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Title}</title>
        <style>
        {new Markup(ReportAssets.Style)}</style>
        {Script(ReportAssets.ThemeScript)}
        </head>
        <body class="{Kind}">
        <a class="skip" href="#report:main">{Texts.SkipToContent}</a>
        <header class="bar">
        <a class="bar-title" href="#report:main">{Title}</a>
        <button type="button" id="report:code" aria-pressed="false" hidden>{Texts.ShowCode}</button>
        <button type="button" id="report:theme" hidden><svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5"/><path d="M8 1.5a6.5 6.5 0 0 1 0 13z"/></svg></button>
        </header>
        <div class="page">
        {Navigation()}<main id="report:main" tabindex="-1">
        {Main}</main>
        </div>
        <script type="application/json" id="report:texts">{TextsForScripts()}</script>
        {Script(ReportAssets.PageScript)}
        {(HasFigures ? Markup.Of($"{Script(ReportAssets.Plotly)}\n{Script(ReportAssets.FigureScript)}\n") : Markup.Empty)}</body>
        </html>

        """).Html;

    private Markup Navigation() => Contents.IsEmpty ? Markup.Empty : Markup.Of($"""
        <nav class="contents" aria-label="{Texts.Contents}"><details open>
        <summary>{Texts.Contents}</summary>
        {Contents}
        </details></nav>

        """);

    private static Markup Script(string script) => new($"<script>\n{script}</script>");

    private Markup TextsForScripts() => new(new JsonObject
    {
        ["language"] = Language,
        ["showCode"] = Texts.ShowCode,
        ["hideCode"] = Texts.HideCode,
        ["toLight"] = Texts.ToLight,
        ["toDark"] = Texts.ToDark,
        ["figureFailed"] = Texts.FigureFailed,
        ["plotly"] = HasFigures ? Texts.Plotly.DeepClone() : null,
    }.ToJsonString(SafeInPage));
}
