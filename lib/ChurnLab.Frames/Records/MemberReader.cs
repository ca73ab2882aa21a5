using System.Reflection;

namespace ChurnLab.Frames.Records;

/// <summary>Reads cells of a column as the type of a member.</summary>
internal static class MemberReader
{
    private static readonly MethodInfo EnumReader =
        typeof(MemberReader).GetMethod(nameof(Named), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>A function from row to value, of exactly the member's type.</summary>
    public static Delegate Of(Frame frame, string column, RecordMember member)
    {
        var type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        if (type == typeof(double) && frame.Number(column) is var numbers)
            return Value(row => numbers[row], member, column);
        if (type == typeof(float) && frame.Number(column) is var floats)
            return Value(row => (float?)floats[row], member, column);
        if (type == typeof(long) && frame.Integer(column) is var integers)
            return Value(row => integers[row], member, column);
        if (type == typeof(int) && frame.Integer(column) is var smaller)
            return Value(row => Small(smaller, row), member, column);
        if (type == typeof(bool) && frame.Boolean(column) is var booleans)
            return Value(row => booleans[row], member, column);
        if (type == typeof(DateOnly) && frame.Date(column) is var dates)
            return Value(row => dates[row], member, column);
        if (type == typeof(string))
            return Text(frame.Text(column), member);
        return type.IsEnum
            ? (Delegate)EnumReader.MakeGenericMethod(type).Invoke(null, [frame.Text(column), member])!
            : throw RecordErrors.WrongType(member.Record, member.Name, member.Type);
    }

    private static Delegate Value<T>(Func<int, T?> read, RecordMember member, string column)
        where T : struct
    {
        if (member.AllowsMissing)
            return read;
        T Required(int row) => read(row) ?? throw RecordErrors.Missing(member.Record, member.Name, column, row);
        return (Func<int, T>)Required;
    }

    private static Func<int, string?> Text(TextColumn column, RecordMember member) => member.AllowsMissing
        ? row => column[row]
        : row => column[row] ?? throw RecordErrors.Missing(member.Record, member.Name, column.Name, row);

    private static Delegate Named<T>(TextColumn column, RecordMember member)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        T?[] values = [.. column.Levels.Select(level => Array.IndexOf(names, level) < 0 ? (T?)null : Enum.Parse<T>(level))];
        return Value<T>(
            row => column.AsSpan()[row] is not TextColumn.MissingCode and var code
                ? values[code] ?? throw RecordErrors.NoSuchName(typeof(T), column.Name, row, column[row])
                : null,
            member,
            column.Name);
    }

    private static int? Small(IntegerColumn column, int row) => column[row] switch
    {
        null => null,
        >= int.MinValue and <= int.MaxValue and var value => (int)value,
        { } value => throw RecordErrors.TooLarge(column.Name, row, value),
    };
}
