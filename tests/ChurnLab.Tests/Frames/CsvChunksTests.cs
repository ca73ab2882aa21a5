using System.Globalization;
using System.IO.Compression;
using System.Text;
using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

/// <summary>Files that are read some rows at a time.</summary>
public sealed class CsvChunksTests : IDisposable
{
    private static readonly FrameSchema Schema = new(
        SchemaColumn.Integer("id").NotMissing(),
        SchemaColumn.Number("sum").From("сумма"),
        SchemaColumn.Text("city"),
        SchemaColumn.Date("day"),
        SchemaColumn.Boolean("flag"),
        SchemaColumn.Number("absent").Optional());

    private readonly string _folder = Directory.CreateTempSubdirectory("chunks").FullName;

    public static TheoryData<int> Sizes => [1, 2, 3, 7, 19, 20, 21, 1000];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_frames_one_below_the_other_are_the_file(int size)
    {
        foreach (var text in new[] { Text(20), Text(20).Replace('.', ','), Text(20).Replace("\n", "\r\n\r\n", StringComparison.Ordinal) })
        {
            var path = Written("file.csv", Encoding.UTF8.GetBytes(text));
            var whole = Csv.Read(path, Schema);

            var chunks = Csv.ReadChunks(path, Schema, size).ToList();

            Assert.All(chunks.SkipLast(1), chunk => Assert.Equal(size, chunk.RowCount));
            Assert.InRange(chunks[^1].RowCount, 1, size);
            AssertSame(whole, chunks);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Compression_and_encoding_do_not_matter(int size)
    {
        var whole = Csv.Read(Written("plain.csv", Encoding.UTF8.GetBytes(Text(20))), Schema);
        var cyrillic = Written("1251.csv", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Text(20)));
        var packed = Written("packed.csv.gz", Packed(Text(20)));

        AssertSame(whole, Csv.ReadChunks(cyrillic, Schema, size));
        AssertSame(whole, Csv.ReadChunks(packed, Schema, size));
    }

    [Fact]
    public void A_decimal_comma_that_comes_after_chunks_without_one_is_read()
    {
        var path = Written("late.csv", "id;sum;city;day;flag\n1;;;;\n2;3;;;\n3;4,5;;;\n"u8.ToArray());

        var sums = Csv.ReadChunks(path, Schema, 1).SelectMany(chunk => chunk.Number("sum"));

        Assert.Equal([null, 3, 4.5], sums);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Faults_are_told_as_of_the_whole_file(int size)
    {
        string[] broken =
        [
            Text(20).Replace("\n15;", "\nx;", StringComparison.Ordinal).Replace("\n17;", "\n;", StringComparison.Ordinal),
            Text(20).Replace("\n15;", "\n15;1;", StringComparison.Ordinal),
            Text(20).Replace("\n15;", "\nx;", StringComparison.Ordinal).Replace("\n19;", "\n19;1;", StringComparison.Ordinal),
            Text(20).Replace("\n15;3.75;", "\n15;3,75;", StringComparison.Ordinal),
            Text(20).Replace("сумма", "amount", StringComparison.Ordinal),
            Text(20) + "\"open",
            "id;sum;city;day;flag\n",
            "",
        ];
        foreach (var text in broken)
        {
            var path = Written("broken.csv", Encoding.UTF8.GetBytes(text));
            var expected = Assert.Throws<FrameException>(() => Csv.Read(path, Schema)).Message;

            var found = Assert.Throws<FrameException>(() => Csv.ReadChunks(path, Schema, size).Count()).Message;

            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public void A_fault_in_a_late_chunk_names_its_line_after_the_chunks_before_it()
    {
        var path = Written("late.csv", Encoding.UTF8.GetBytes(Text(20).Replace("\n15;", "\nx;", StringComparison.Ordinal)));
        using var chunks = Csv.ReadChunks(path, Schema, 4).GetEnumerator();

        for (var chunk = 0; chunk < 3; chunk++)
            Assert.True(chunks.MoveNext());

        // Three rows before take two lines each.
        Assert.Equal(
            "late.csv, line 19, column 'id': found 'x', expected a whole number.",
            Assert.Throws<FrameException>(() => chunks.MoveNext()).Message);
    }

    [Fact]
    public void A_file_without_rows_is_one_frame_without_rows_where_the_schema_allows_it()
    {
        var path = Written("empty.csv", "id;sum;city;day;flag\n"u8.ToArray());

        var frame = Assert.Single(Csv.ReadChunks(path, Schema with { MinRows = 0 }, 5));

        Assert.Equal((0, 6), (frame.RowCount, frame.Columns.Count));
    }

    [Fact]
    public void The_file_is_closed_when_the_enumeration_is_left()
    {
        var path = Written("left.csv", Encoding.UTF8.GetBytes(Text(20)));

        _ = Csv.ReadChunks(path, Schema, 5).First();

        using var alone = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(alone.CanWrite);
    }

    [Fact]
    public void Rules_that_need_the_whole_file_are_refused_at_the_call()
    {
        var unique = new FrameSchema(SchemaColumn.Integer("id").WithoutRepeats());
        var keeping = Schema with { ExtraColumns = ExtraColumns.Keep };

        Assert.Contains("'id'", Assert.Throws<ArgumentException>(() => Csv.ReadChunks("x.csv", unique, 5)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Csv.ReadChunks("x.csv", keeping, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Csv.ReadChunks("x.csv", Schema, 0));
    }

    private static string Text(int rows) => "id;сумма;City;day;flag;other\n" + string.Concat(Enumerable.Range(0, rows).Select(row =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{row};{(row % 6 == 5 ? "" : (row * 0.25).ToString(CultureInfo.InvariantCulture))};{City(row)};2024-05-{1 + row:00};{row % 2};z\n")));

    private static string City(int row) => row % 4 == 0 ? "" : row % 5 == 0 ? "\"a\nb\"" : $"город {row % 3}";

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static void AssertSame(Frame whole, IEnumerable<Frame> chunks)
    {
        var joined = chunks.Aggregate((above, below) => above.Append(below));
        Assert.All(whole.Columns.Zip(joined.Columns), pair => Assert.True(pair.First.ContentEquals(pair.Second), pair.First.Name));
    }

    private string Written(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
