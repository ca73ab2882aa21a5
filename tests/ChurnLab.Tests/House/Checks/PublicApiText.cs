using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ChurnLab.Tests.House.Checks;

/// <summary>The public surface of an assembly as text: one block per type, one line per member, sorted.</summary>
/// <remarks>What the compiler adds to records (equality, printing, copying, deconstruction) is left out.</remarks>
internal static class PublicApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Writes the public types of an assembly, namespace by namespace.</summary>
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        var namespaces = assembly.GetExportedTypes().GroupBy(type => type.Namespace ?? "");
        foreach (var group in namespaces.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(group.Key).Append('\n');
            foreach (var type in group.OrderBy(TypeText.Declared, StringComparer.Ordinal))
                text.Append('\n').Append(Of(type));
            text.Append('\n');
        }

        return text.Length == 0 ? "(no public types)\n" : text.ToString();
    }

    private static string Of(Type type)
    {
        var members = Members(type)
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .ThenBy(member => member.Text, StringComparer.Ordinal)
            .Select(member => "    " + member.Text);
        return string.Concat(members.Prepend(TypeText.Heading(type)).Select(line => line + "\n"));
    }

    private static IEnumerable<(string Name, string Text)> Members(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
            return [];
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => (name, $"{name} = {Enum.Parse(type, name):D}"));
        return type.GetMembers(Declared).Where(IsSeen).Select(member => (member.Name, Of(member)));
    }

    private static string Of(MemberInfo member) => member switch
    {
        FieldInfo field => MemberText.Of(field),
        PropertyInfo property => MemberText.Of(property),
        EventInfo item => MemberText.Of(item),
        ConstructorInfo made => MemberText.Of(made),
        MethodInfo method => MemberText.Of(method),
        _ => throw new NotSupportedException($"A member of the kind {member.MemberType} has no text."),
    };

    private static bool IsSeen(MemberInfo member) => member switch
    {
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(MemberText.IsSeen) && property.Name != "EqualityContract",
        EventInfo item => MemberText.IsSeen(item.AddMethod!),
        ConstructorInfo made => MemberText.IsSeen(made) && !IsSynthesized(made),
        MethodInfo method => MemberText.IsSeen(method) && !IsAccessor(method) && !IsSynthesized(method),
        _ => false,
    };

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsSynthesized(MethodBase method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || IsRecordDeconstruct(method);

    // The compiler does not mark the Deconstruct of a record as generated: it is told by its parameters, those of a constructor.
    private static bool IsRecordDeconstruct(MethodBase method) =>
        method is { Name: "Deconstruct", IsStatic: false, DeclaringType: { } type }
        && TypeText.IsRecord(type)
        && type.GetConstructors().Any(made => ParameterTypes(made).SequenceEqual(ParameterTypes(method)));

    private static IEnumerable<Type> ParameterTypes(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Select(type => type.IsByRef ? type.GetElementType()! : type);
}
