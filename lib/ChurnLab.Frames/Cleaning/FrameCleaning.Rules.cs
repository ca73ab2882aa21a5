namespace ChurnLab.Frames.Cleaning;

/// <content>The library's rules, one call each. Titles are in Russian and made from the rule where none is given.</content>
public sealed partial class FrameCleaning
{
    /// <summary>Drops rows without a value in a column; pandas <c>dropna(subset=[...])</c>.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="title">Title of the rule; made from it when null.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public FrameCleaning DropMissing(string column, string? title = null) =>
        Apply(new DropMissingRule(column), title);

    /// <summary>Drops rows for which a predicate holds.</summary>
    /// <param name="title">What is wrong with these rows.</param>
    /// <param name="predicate">Says of a row whether it is dropped; a comparison with a missing value is false.</param>
    public FrameCleaning DropWhere(string title, Func<FrameRow, bool> predicate) =>
        Apply(new DropWhereRule(title, predicate));

    /// <summary>Writes down that rows which stand out are left as they are, on purpose; nothing changes.</summary>
    /// <param name="title">What is special about these rows, and why they stay.</param>
    /// <param name="predicate">Says of a row whether it is meant.</param>
    public FrameCleaning KeepWhere(string title, Func<FrameRow, bool> predicate) =>
        Apply(new KeepWhereRule(title, predicate));

    /// <summary>Makes cells missing in rows for which a predicate holds.</summary>
    /// <param name="title">What is wrong with these cells.</param>
    /// <param name="column">Name of the column.</param>
    /// <param name="predicate">Says of a row whether its cell loses its value.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public FrameCleaning BlankWhere(string title, string column, Func<FrameRow, bool> predicate) =>
        Apply(new BlankWhereRule(title, column, predicate));

    /// <summary>Gives numbers other values in rows for which a predicate holds.</summary>
    /// <param name="title">What is wrong with these numbers, and what they are taken for.</param>
    /// <param name="column">Name of a column of numbers or whole numbers.</param>
    /// <param name="predicate">Says of a row whether its number is replaced.</param>
    /// <param name="value">The new number; null makes it missing.</param>
    /// <exception cref="FrameException">There is no such column, it holds something else, or a new value does not fit
    /// whole numbers.</exception>
    public FrameCleaning ReplaceWhere(
        string title, string column, Func<FrameRow, bool> predicate, Func<FrameRow, double?> value) =>
        Apply(new ReplaceWhereRule(title, column, predicate, value));

    /// <summary>Repairs misspelt texts, see <see cref="TypoRule"/>.</summary>
    /// <param name="column">Name of a column of text.</param>
    /// <param name="domain">Texts that are right.</param>
    /// <param name="maxDistance">Most edits between a misspelt text and the right one. Range: 0 or more.</param>
    /// <param name="title">Title of the rule; made from it when null.</param>
    /// <exception cref="FrameException">There is no such column, or it holds something else.</exception>
    public FrameCleaning RepairTypos(
        string column, IEnumerable<string> domain, int maxDistance = TypoRule.UsualDistance, string? title = null) =>
        Apply(new TypoRule(column) { Domain = [.. domain], MaxDistance = maxDistance }, title);

    /// <summary>
    /// Repairs misspelt texts where nobody says which are right: those that are frequent enough are taken for right.
    /// </summary>
    /// <param name="column">Name of a column of text.</param>
    /// <param name="minShare">Least share of the texts present that makes one right. Range: above 0, at most 1.</param>
    /// <param name="maxDistance">Most edits between a misspelt text and the right one. Range: 0 or more.</param>
    /// <param name="title">Title of the rule; made from it when null.</param>
    /// <exception cref="FrameException">There is no such column, or it holds something else.</exception>
    public FrameCleaning RepairTyposToFrequent(
        string column,
        double minShare = TypoRule.UsualShare,
        int maxDistance = TypoRule.UsualDistance,
        string? title = null) =>
        Apply(new TypoRule(column) { MinShare = minShare, MaxDistance = maxDistance }, title);

    /// <summary>Drops rows that repeat an earlier one in every column; pandas <c>drop_duplicates()</c>.</summary>
    /// <param name="except">Columns that are not compared, such as an identity; none when null.</param>
    /// <param name="policy">Which rows stay: by default the first of equal ones.</param>
    /// <param name="title">Title of the rule; made from it when null.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public FrameCleaning DropDuplicateRows(
        IEnumerable<string>? except = null,
        DuplicatePolicy policy = DuplicatePolicy.KeepFirst,
        string? title = null) =>
        Apply(new DuplicateRowRule([.. except ?? []]) { Policy = policy }, title);

    /// <summary>Reports rows that are equal in every column; nothing changes.</summary>
    /// <param name="except">Columns that are not compared, such as an identity; none when null.</param>
    /// <param name="title">Title of the rule; made from it when null.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public FrameCleaning FlagDuplicateRows(IEnumerable<string>? except = null, string? title = null) =>
        DropDuplicateRows(except, DuplicatePolicy.Flag, title);

    /// <summary>
    /// Reports keys that occur more than once; nothing changes. The step's <see cref="CleaningStep.Report"/> is a
    /// <see cref="DuplicateReport"/>, see also <see cref="Duplicates"/>.
    /// </summary>
    /// <param name="key">Names of the columns that should tell rows apart.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public FrameCleaning FlagDuplicates(params IEnumerable<string> key) => DropDuplicates(key, DuplicatePolicy.Flag);

    /// <summary>Treats rows with repeated keys; pandas <c>drop_duplicates(subset=[...], keep=...)</c>.</summary>
    /// <param name="key">Names of the columns that should tell rows apart.</param>
    /// <param name="policy">Which rows stay.</param>
    /// <param name="title">Title of the rule; made from it when null.</param>
    /// <exception cref="FrameException">There is no such column, or the policy is
    /// <see cref="DuplicatePolicy.Error"/> and a key is repeated.</exception>
    public FrameCleaning DropDuplicates(IEnumerable<string> key, DuplicatePolicy policy, string? title = null) =>
        Apply(new DuplicateKeyRule([.. key]) { Policy = policy, Target = Target }, title);

    /// <summary>Breaks keys that occur more than once in the frame as it is now down by kind; leaves no step.</summary>
    /// <param name="key">Names of the columns that should tell rows apart.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public DuplicateReport Duplicates(params IEnumerable<string> key) => DuplicateReport.Of(Frame, key, Target);

    private FrameCleaning Apply(CleaningRule rule, string? title) =>
        Apply(title is null ? rule : rule with { Title = title });
}
