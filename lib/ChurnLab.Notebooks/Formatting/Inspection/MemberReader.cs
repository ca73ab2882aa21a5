using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>Reads one member of a value; what the member throws comes out as it is.</summary>
internal sealed record MemberReader(string Name, Func<object, object?> Read)
{
    private const BindingFlags Visible = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;

    /// <summary>Returns public properties and fields, those of base classes first, in declared order.</summary>
    public static IReadOnlyList<MemberReader> Of(Type type)
    {
        if (type.IsAssignableTo(typeof(ITuple)))
            return OfTuple(type);

        var readers = new List<MemberReader>();
        foreach (var level in Hierarchy(type))
        {
            foreach (var property in level.GetProperties(Visible).Where(IsShown).OrderBy(Declaration))
                Add(readers, OfProperty(property));
            foreach (var field in level.GetFields(Visible).Where(field => !IsHidden(field)).OrderBy(Declaration))
                Add(readers, new(field.Name, field.GetValue));
        }

        return readers;
    }

    private static int Declaration(MemberInfo member) => member.MetadataToken;

    private static Stack<Type> Hierarchy(Type type)
    {
        var levels = new Stack<Type>();
        for (var level = type; level?.BaseType is not null && level != typeof(ValueType); level = level.BaseType)
            levels.Push(level);
        return levels;
    }

    /// <remarks>An override or a member that hides another keeps the place of the first.</remarks>
    private static void Add(List<MemberReader> readers, MemberReader reader)
    {
        var index = readers.FindIndex(known => known.Name == reader.Name);
        if (index < 0)
            readers.Add(reader);
        else
            readers[index] = reader;
    }

    private static bool IsShown(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !IsHidden(property);

    private static bool IsHidden(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State == DebuggerBrowsableState.Never;

    private static MemberReader OfProperty(PropertyInfo property)
    {
        var type = property.PropertyType.IsByRef ? property.PropertyType.GetElementType()! : property.PropertyType;
        return type.IsByRefLike || type.IsPointer
            ? new(property.Name, _ => type) // Cannot be boxed: the name of its type has to do.
            : new(property.Name, value => property.GetValue(value, BindingFlags.DoNotWrapExceptions, null, null, null));
    }

    /// <remarks>Through <see cref="ITuple"/>, so that tuples of more than seven items are flat.</remarks>
    private static MemberReader[] OfTuple(Type type)
    {
        var length = 0;
        for (var part = type; part is not null; part = part.GenericTypeArguments.ElementAtOrDefault(7))
            length += Math.Min(part.GenericTypeArguments.Length, 7);
        return [.. Enumerable.Range(0, length).Select(OfItem)];
    }

    private static MemberReader OfItem(int index) => new($"Item{index + 1}", value => ((ITuple)value)[index]);
}
