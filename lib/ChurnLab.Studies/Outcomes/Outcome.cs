using ChurnLab.Frames;
using ChurnLab.Insight.Segments;
using ChurnLab.Insight.Words;
using ChurnLab.Studies.Bank;
using ChurnLab.Studies.Eshop;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Outcomes;

/// <summary>What a study explains about its clients, such as that they left: the column that holds it and the words for it.</summary>
/// <remarks>
/// Sentences have named places for the forms of these words, such as <c>{with.gen}</c> for «ушедших» or «снизивших активность», so
/// that one sentence serves every study. A further outcome is a block of texts <c>Outcome.column.form</c> and a member of this type.
/// </remarks>
public sealed record Outcome
{
    private const string General = "other";
    private const int ListedNames = 30;

    private readonly string _words;

    private Outcome(string column, string words) => (Column, _words) = (column, words);

    /// <summary>The client left: column <c>churn</c>.</summary>
    public static Outcome Churn { get; } = new(BankColumns.Churn, BankColumns.Churn);

    /// <summary>The client's purchasing activity declined: column <c>declined</c>.</summary>
    public static Outcome Declined { get; } = new(EshopColumns.Declined, EshopColumns.Declined);

    /// <summary>The client is one of a segment: column <c>member</c>, to set a segment beside all others.</summary>
    public static Outcome Member { get; } = new("member", "member");

    /// <summary>The outcomes that studies explain.</summary>
    public static IReadOnlyList<Outcome> Known { get; } = [Churn, Declined];

    /// <summary>An outcome without words of its own.</summary>
    internal static Outcome Any { get; } = new("", General);

    /// <summary>Name of the column of true and false, or of 1 and 0.</summary>
    public string Column { get; }

    /// <summary>The outcome of a frame: the known one whose column it has.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <exception cref="FrameException">The frame has no column of a known outcome, or those of two.</exception>
    public static Outcome In(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var present = Known.Where(outcome => frame.Has(outcome.Column)).ToList();
        return present.Count switch
        {
            1 => present[0],
            0 => throw None(frame.ColumnNames),
            _ => throw new FrameException(
                $"The frame has columns of {present.Count} outcomes, {Listed(present, " and ")}; expected one: drop what the study does not explain."),
        };
    }

    /// <summary>How texts about segments call the outcome, features and values.</summary>
    /// <param name="vocabulary">What features and values are called.</param>
    public SegmentWords Words(Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        return new() { Vocabulary = vocabulary, Left = Form("did"), Leavers = Form("with.gen") };
    }

    /// <summary>The outcome of a column: with words of its own where it is a known one, else with words that fit any.</summary>
    internal static Outcome Of(string column) => Find(column) ?? new(column, General);

    /// <summary>The known outcome of a column; null where the column is not one.</summary>
    internal static Outcome? Find(string column) => Known.Append(Member).FirstOrDefault(outcome => outcome.Column == column);

    /// <summary>A form of the words, such as <c>with.gen</c>.</summary>
    /// <exception cref="System.Resources.MissingManifestResourceException">There is no such form.</exception>
    internal string Form(string name) => StudyTexts.Get($"Outcome.{_words}.{name}");

    private static FrameException None(IReadOnlyList<string> names)
    {
        var more = names.Count > ListedNames ? $" and {names.Count - ListedNames} more" : "";
        var listed = names.Count == 0 ? "it has no columns" : $"its columns are {string.Join(", ", names.Take(ListedNames))}{more}";
        return new($"The frame has no column of an outcome, {Listed(Known, " or ")}; {listed}.");
    }

    private static string Listed(IEnumerable<Outcome> outcomes, string joint) => string.Join(joint, outcomes.Select(outcome => $"'{outcome.Column}'"));
}
