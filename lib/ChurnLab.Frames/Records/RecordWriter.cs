using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using ChurnLab.Hosting;

namespace ChurnLab.Frames.Records;

/// <summary>Records from the rows of a frame: one compiled function from row number to record.</summary>
/// <typeparam name="T">Type of a record.</typeparam>
internal static class RecordWriter<T>
{
    // Often enough that an interrupted cell stops at once, rarely enough to cost nothing.
    private const int CancellationInterval = 1 << 14;

    public static T[] Of(Frame frame)
    {
        var make = Maker(frame);
        var records = new T[frame.RowCount];
        for (var row = 0; row < records.Length; row++)
        {
            if (row % CancellationInterval == 0)
                AmbientCancellation.ThrowIfRequested();
            records[row] = make(row);
        }

        return records;
    }

    private static Func<int, T> Maker(Frame frame)
    {
        var row = Expression.Parameter(typeof(int));
        var constructor = typeof(T).GetConstructors().MaxBy(candidate => candidate.GetParameters().Length);
        var parameters = constructor?.GetParameters() ?? [];
        var settable = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Where(property => !parameters.Any(parameter => IsOf(parameter, property)))
            .ToArray();
        if ((constructor is null && !typeof(T).IsValueType) || parameters.Length + settable.Length == 0)
            throw RecordErrors.NoMembers(typeof(T));

        var made = constructor is null
            ? Expression.New(typeof(T))
            : Expression.New(constructor, parameters.Select(parameter => Argument(frame, parameter, row)));
        var body = Expression.MemberInit(made, settable.Select(property => Binding(frame, property, row)).OfType<MemberBinding>());
        return Expression.Lambda<Func<int, T>>(body, row).Compile();
    }

    private static bool IsOf(ParameterInfo parameter, PropertyInfo property) =>
        string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase);

    private static Expression Argument(Frame frame, ParameterInfo parameter, ParameterExpression row)
    {
        var member = RecordMember.Of(typeof(T), parameter);
        if (member.ColumnOf(frame) is { } column)
            return Cell(frame, column, member, row);
        if (!parameter.HasDefaultValue)
            throw RecordErrors.NoColumn(typeof(T), member.Name, frame.ColumnNames);
        return parameter.DefaultValue is { } value
            ? Expression.Convert(Expression.Constant(value), parameter.ParameterType)
            : Expression.Default(parameter.ParameterType);
    }

    private static MemberAssignment? Binding(Frame frame, PropertyInfo property, ParameterExpression row)
    {
        var member = RecordMember.Of(typeof(T), property);
        if (member.ColumnOf(frame) is { } column)
            return Expression.Bind(property, Cell(frame, column, member, row));
        return property.IsDefined(typeof(RequiredMemberAttribute))
            ? throw RecordErrors.NoColumn(typeof(T), member.Name, frame.ColumnNames)
            : null;
    }

    private static InvocationExpression Cell(Frame frame, string column, RecordMember member, ParameterExpression row) =>
        Expression.Invoke(Expression.Constant(MemberReader.Of(frame, column, member)), row);
}
