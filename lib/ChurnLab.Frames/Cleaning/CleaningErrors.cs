using System.Globalization;

namespace ChurnLab.Frames.Cleaning;

/// <summary>The sentences about cleaning that went wrong.</summary>
internal static class CleaningErrors
{
    public static FrameException FlagExists(string column) =>
        new($"Rows cannot be flagged in a new column '{column}', because the frame has one of that name; choose another.");

    public static FrameException Liar(CleaningRule rule, string did) =>
        new($"The rule '{rule.Title}' does not say what it did: {did}.");

    public static string Unexpected(string column) =>
        $"it added column '{column}', which is not among its added columns";

    public static string Removed(string column) =>
        $"column '{column}' is missing from its result; cleaning drops rows and cells, never columns";

    public static string Moved(string column, string found) =>
        $"its result has column '{found}' where '{column}' was; columns must keep their order, and new ones come last";

    public static string NoFrame => "its outcome has no frame";

    public static string NoList => "a list of its outcome is null, where it should be empty";

    public static string NoAction(CleaningAction action) =>
        $"its action is {(int)action}, which is none of the actions there are";

    public static string NotChanged(string column) =>
        $"it says it changed column '{column}', but the frame it was given has no such column";

    public static string OtherOrder(IEnumerable<string> said, IEnumerable<string> found) =>
        $"it says it added columns {string.Join(", ", said.Select(name => $"'{name}'"))}, "
        + $"but the new ones of its result are {string.Join(", ", found.Select(name => $"'{name}'"))}";

    public static string NotAdded(string column) =>
        $"it says it added column '{column}', but the column is not among the new ones of its result";

    public static string OtherKind(Column before, Column after) =>
        $"column '{before.Name}' was {before.Kind} and is {after.Kind} now; a kind is chosen when loading";

    public static string OtherRowCount(int before, int dropped, int after) => string.Create(
        CultureInfo.InvariantCulture,
        $"of {before} rows it says it dropped {dropped}, but its result has {after}");

    public static string ChangedSilently(Column column, int[] rows) => string.Create(
        CultureInfo.InvariantCulture,
        $"the rows it says it kept differ in column '{column.Name}' in {rows.Length} cells, first in row {rows[0]}, "
        + $"counting from 0, and the column is not among its changed ones");

    public static string NotOfItsAction(CleaningAction action, string what) =>
        $"its action is {action}, but it {what}";

    public static string NotBlanked(Column column, int row) => string.Create(
        CultureInfo.InvariantCulture,
        $"its action is {CleaningAction.Blanked}, but row {row} of column '{column.Name}', counting from 0, "
        + $"got another value instead of none");

    public static FrameException RepeatedKeys(IReadOnlyList<string> key, int keys, Frame first) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(" and ", key.Select(name => $"'{name}'"))} should tell rows apart, but {keys} keys are repeated; "
            + $"the first is {string.Join(", ", key.Select(name => $"'{Cells.Plain(first[name].ValueAt(0))}'"))} in rows "
            + $"{string.Join(", ", first.Rows.Take(5).Select(row => row.Integer(first.ColumnNames[0])))}, counting from 0."));

    public static FrameException RepeatedRows(RepeatedRows repeated) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"Rows should differ, but {repeated.RowCount} of them repeat each other; the first that do are "
            + $"{string.Join(", ", repeated[0].ToArray().Take(5))}, counting from 0."));

    public static ArgumentException NoStep(string title, IEnumerable<string> titles)
    {
        var nearest = NearestName.Of(title, titles);
        return new ArgumentException(
            nearest is null
                ? $"No rule titled '{title}' was applied; the titles are {string.Join(", ", titles.Select(name => $"'{name}'"))}."
                : $"No rule titled '{title}' was applied; did you mean '{nearest}'?",
            nameof(title));
    }
}
