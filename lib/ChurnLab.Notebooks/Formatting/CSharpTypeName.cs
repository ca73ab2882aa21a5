using System.Runtime.CompilerServices;
using System.Text;

namespace ChurnLab.Notebooks.Formatting;

/// <summary>Names of types as they are written in C#: <c>List&lt;int?&gt;</c>, <c>(string, double)[]</c>.</summary>
public static class CSharpTypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    /// <summary>Returns the name without namespaces; types the compiler made are named by what they stand for.</summary>
    /// <param name="type">Any type, open and by-reference ones too.</param>
    public static string Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var name = new StringBuilder();
        Append(name, type);
        return name.ToString();
    }

    /// <summary>Whether the type is one the compiler made for <c>new { … }</c>.</summary>
    internal static bool IsAnonymous(Type type) =>
        type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal);

    private static void Append(StringBuilder name, Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            name.Append(keyword);
        else if (type.IsArray)
            AppendArray(name, type);
        else if (type.HasElementType)
            AppendReference(name, type);
        else if (Nullable.GetUnderlyingType(type) is { } underlying)
            AppendAll(name, "", [underlying], "?");
        else if (type.IsGenericParameter)
            name.Append(type.Name);
        else if (type is { IsValueType: true, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(ITuple)))
            AppendAll(name, "(", type.GetGenericArguments(), ")");
        else if (IsAnonymous(type))
            name.Append("anonymous type");
        else if (type.Name.Contains('<', StringComparison.Ordinal))
            AppendCompilerMade(name, type);
        else
            AppendNamed(name, type);
    }

    /// <remarks>The ranks of nested arrays are written from the outside in: <c>int[][,]</c> holds <c>int[,]</c>.</remarks>
    private static void AppendArray(StringBuilder name, Type type)
    {
        var element = type;
        while (element.IsArray)
            element = element.GetElementType()!;
        Append(name, element);
        for (var array = type; array.IsArray; array = array.GetElementType()!)
            name.Append('[').Append(',', array.GetArrayRank() - 1).Append(']');
    }

    private static void AppendReference(StringBuilder name, Type type)
    {
        if (type.IsByRef)
            name.Append("ref ");
        Append(name, type.GetElementType()!);
        if (type.IsPointer)
            name.Append('*');
    }

    private static void AppendNamed(StringBuilder name, Type type)
    {
        var arguments = type.GetGenericArguments();
        var inherited = 0;
        if (type.DeclaringType is { } outer && !IsInvisible(outer))
        {
            inherited = outer.GetGenericArguments().Length;
            Append(name, inherited > 0 ? outer.MakeGenericType(arguments[..inherited]) : outer);
            name.Append('.');
        }

        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        name.Append(tick < 0 ? type.Name : type.Name.AsSpan(0, tick));
        if (arguments.Length > inherited)
            AppendAll(name, "<", arguments[inherited..], ">");
    }

    /// <remarks>Iterators become classes; the reader knows them by the interface they return.</remarks>
    private static void AppendCompilerMade(StringBuilder name, Type type)
    {
        var known = Array.Find(type.GetInterfaces(), IsSequenceOfSomething) ?? type.BaseType;
        if (known is null || known == typeof(object) || known == typeof(ValueType))
            name.Append("compiler-made type");
        else
            Append(name, known);
    }

    private static bool IsSequenceOfSomething(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition
        && (definition == typeof(IEnumerable<>) || definition == typeof(IAsyncEnumerable<>));

    /// <remarks>Types declared in a notebook cell are nested in a class that scripting makes for the cell.</remarks>
    private static bool IsInvisible(Type type) =>
        type.Name.StartsWith("Submission#", StringComparison.Ordinal) || type.Name.Contains('<', StringComparison.Ordinal);

    private static void AppendAll(StringBuilder name, string open, Type[] types, string close)
    {
        name.Append(open);
        for (var i = 0; i < types.Length; i++)
        {
            if (i > 0)
                name.Append(", ");
            Append(name, types[i]);
        }

        name.Append(close);
    }
}
