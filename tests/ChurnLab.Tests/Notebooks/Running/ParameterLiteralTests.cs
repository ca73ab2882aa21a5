using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Tests.Notebooks.Running;

public sealed class ParameterLiteralTests
{
    [Theory]
    [InlineData("string", "C:\\новое \"имя\" {0}", "\"C:\\\\новое \\\"имя\\\" {0}\"")]
    [InlineData("string", "null", "null")]
    [InlineData("char", "'", "'\\''")]
    [InlineData("bool", "TRUE", "true")]
    [InlineData("int", "-7", "-7")]
    [InlineData("int", "1e3", "1000")]
    [InlineData("long", "5000000000", "5000000000L")]
    [InlineData("byte", "255", "255")]
    [InlineData("uint", "4000000000", "4000000000")]
    [InlineData("ulong", "1", "1")]
    [InlineData("float", "0.25", "0.25f")]
    [InlineData("double", "1e-3", "0.001d")]
    [InlineData("decimal", "0.10", "0.10m")]
    [InlineData("int?", "null", "null")]
    [InlineData("double?", "2", "2d")]
    [InlineData("int[]", "[1, 2,3]", "[1, 2, 3]")]
    [InlineData("List<string>", "a, б", "[\"a\", \"б\"]")]
    [InlineData("DayOfWeek", "friday", "System.DayOfWeek.Friday")]
    [InlineData("DateOnly", "2024-02-29", "new System.DateOnly(2024, 2, 29)")]
    [InlineData("DateTime", "2024-02-29 10:30", "System.DateTime.ParseExact(\"2024-02-29T10:30:00.0000000\", \"O\", null)")]
    [InlineData("TimeSpan", "00:00:01", "new System.TimeSpan(10000000L)")]
    public void Text_becomes_an_expression_of_the_declared_type(string type, string text, string expected) =>
        Assert.Equal(expected, ParameterLiteral.Create(Declared(type), text));

    [Theory]
    [InlineData("int", "1.5")]
    [InlineData("int", "семь")]
    [InlineData("int", "null")]
    [InlineData("double", "NaN")]
    [InlineData("double", "0,5")]
    [InlineData("char", "ab")]
    [InlineData("bool", "да")]
    [InlineData("int[]", "1, x")]
    [InlineData("DayOfWeek", "someday")]
    [InlineData("DateOnly", "29.02.2024")]
    [InlineData("object", "1")]
    public void What_does_not_fit_the_type_is_refused_in_one_sentence(string type, string text)
    {
        var failure = Assert.Throws<RunUsageException>(() => ParameterLiteral.Create(Declared(type), text));

        Assert.Equal($"Parameter 'value' is of type {type}; '{text}' is not a value of it. Its default is default.", failure.Message);
    }

    [Theory]
    [InlineData("byte", "256")]
    [InlineData("byte", "-1")]
    [InlineData("short", "40000")]
    [InlineData("ushort", "70000")]
    public void A_number_outside_the_range_of_its_type_is_refused(string type, string text) =>
        Assert.Throws<RunUsageException>(() => ParameterLiteral.Create(Declared(type), text));

    private static NotebookParameter Declared(string type)
    {
        var cell = NotebookCell.Code($"{type} value = default;");
        cell.Metadata["tags"] = new JsonArray("parameters");
        var document = NotebookDocument.New();
        document.Insert(0, cell);
        return NotebookParameters.Read(document).Single();
    }
}
