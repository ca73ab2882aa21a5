using System.Globalization;

namespace ChurnLab.Frames.Records;

/// <summary>The sentences of exceptions about records.</summary>
internal static class RecordErrors
{
    private const string Types = "double, float, int, long, bool, string, DateOnly, an enum or a nullable one of these";

    public static FrameException NoProperties(Type type) =>
        new($"Columns are made of public properties, but {type.Name} has none.");

    public static FrameException NoMembers(Type type) =>
        new($"Records are made by a constructor with parameters or by properties that can be set, but {type.Name} has neither.");

    public static FrameException WrongType(Type type, string member, Type memberType) =>
        new($"Member '{member}' of {type.Name} is {NameOf(memberType)}, but a cell is {Types}.");

    public static FrameException NullRecord(int row) =>
        new(Invariant($"Record {row}, counting from 0, is null; leave it out."));

    public static FrameException UnnamedValue(string property, long value, int row) =>
        new(Invariant($"Property '{property}' of record {row}, counting from 0, holds {value}, which has no name in its enum."));

    public static FrameException NoColumn(Type type, string member, IReadOnlyList<string> names)
    {
        var nearest = NearestName.Of(member, names);
        var meant = nearest is null ? $"its columns are {string.Join(", ", names)}" : $"the nearest is '{nearest}'";
        return new($"{type.Name} needs a column for '{member}', but the frame has none of that name; {meant}.");
    }

    public static FrameException TwoColumns(Type type, string member, IEnumerable<string> names) =>
        new($"Letter case and underscores aside, '{member}' of {type.Name} is named by the columns {string.Join(" and ", names)}; "
            + "rename or drop one.");

    public static FrameException Missing(Type type, string member, string column, int row) =>
        new(Invariant($"Row {row} of column '{column}', counting from 0, is missing, but '{member}' of {type.Name} cannot be; ")
            + "make it nullable, or leave such rows out.");

    public static FrameException TooLarge(string column, int row, long value) =>
        new(Invariant($"Row {row} of column '{column}', counting from 0, holds {value}, which does not fit into int; use long."));

    public static FrameException NoSuchName(Type enumType, string column, int row, string? text) =>
        new(Invariant($"Row {row} of column '{column}', counting from 0, holds '{text}', which {enumType.Name} does not name; ")
            + $"its names are {string.Join(", ", Enum.GetNames(enumType))}.");

    private static string NameOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying ? underlying.Name + "?" : type.Name;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
