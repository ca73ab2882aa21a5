using System.Linq.Expressions;
using System.Reflection;

namespace ChurnLab.Frames.Records;

/// <summary>Columns from the properties of records.</summary>
internal static class RecordColumns
{
    public static Frame Of<T>(IEnumerable<T> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .ToArray();
        if (properties.Length == 0)
            throw RecordErrors.NoProperties(typeof(T));
        T[] all = [.. records];
        var hole = Array.FindIndex(all, record => record is null);
        return hole < 0
            ? new Frame(properties.Select(property => Of(property, all)))
            : throw RecordErrors.NullRecord(hole);
    }

    private static Column Of<T>(PropertyInfo property, T[] records)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(double) || type == typeof(float))
            return new NumberColumn(property.Name, records.Select(Getter<T, double?>(property)));
        if (type == typeof(int) || type == typeof(long))
            return new IntegerColumn(property.Name, records.Select(Getter<T, long?>(property)));
        if (type == typeof(bool))
            return new BooleanColumn(property.Name, records.Select(Getter<T, bool?>(property)));
        if (type == typeof(string))
            return new TextColumn(property.Name, records.Select(Getter<T, string?>(property)));
        if (type == typeof(DateOnly))
            return new DateColumn(property.Name, records.Select(Getter<T, DateOnly?>(property)));
        return type.IsEnum
            ? Named(property.Name, type, [.. records.Select(Getter<T, long?>(property))])
            : throw RecordErrors.WrongType(typeof(T), property.Name, property.PropertyType);
    }

    private static TextColumn Named(string property, Type type, long?[] values)
    {
        // Two names of one value are one level, under the name the runtime prefers.
        var places = Enum.GetValues(type).Cast<object>().Distinct().ToDictionary(Number, value => Enum.GetName(type, value)!);
        long[] order = [.. places.Keys.Order()];
        var codes = new int[values.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = values[row] is { } value ? Array.BinarySearch(order, value) : TextColumn.MissingCode;
            if (codes[row] < 0 && values[row] is { } unnamed)
                throw RecordErrors.UnnamedValue(property, unnamed, row);
        }

        return TextColumn.OverOrdered(property, codes, Array.ConvertAll(order, value => places[value]));
    }

    private static long Number(object value) => Enum.GetUnderlyingType(value.GetType()) == typeof(ulong)
        ? unchecked((long)Convert.ToUInt64(value, System.Globalization.CultureInfo.InvariantCulture))
        : Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);

    private static Func<T, TValue> Getter<T, TValue>(PropertyInfo property)
    {
        var record = Expression.Parameter(typeof(T));
        var value = Expression.Convert(Expression.Property(record, property), typeof(TValue));
        return Expression.Lambda<Func<T, TValue>>(value, record).Compile();
    }
}
