using ChurnLab.Notebooks.Formatting;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed class CSharpTypeNameTests
{
    public static TheoryData<Type, string> Names => new()
    {
        { typeof(int), "int" },
        { typeof(void), "void" },
        { typeof(int?), "int?" },
        { typeof(string[]), "string[]" },
        { typeof(int[][,]), "int[][,]" },
        { typeof(List<int>), "List<int>" },
        { typeof(Dictionary<string, List<DateTime?>>), "Dictionary<string, List<DateTime?>>" },
        { typeof(List<>), "List<T>" },
        { typeof((int, string)), "(int, string)" },
        { typeof((int, string)?), "(int, string)?" },
        { typeof(Tuple<int>), "Tuple<int>" },
        { typeof(Dictionary<string, int>.KeyCollection), "Dictionary<string, int>.KeyCollection" },
        { typeof(Outer<int>.Inner<string>[]), "CSharpTypeNameTests.Outer<int>.Inner<string>[]" },
        { typeof(int).MakeByRefType(), "ref int" },
        { typeof(int).MakePointerType(), "int*" },
        { new { A = 1 }.GetType(), "anonymous type" },
        { Numbers().GetType(), "IEnumerable<int>" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_type_is_named_as_it_is_written(Type type, string expected) => Assert.Equal(expected, CSharpTypeName.Of(type));

    private static IEnumerable<int> Numbers()
    {
        yield return 1;
    }

    private static class Outer<T>
    {
        public sealed record Inner<TInner>(T First, TInner Second);
    }
}
