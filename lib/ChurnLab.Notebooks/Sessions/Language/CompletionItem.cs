namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>One thing that can stand at a place in the code.</summary>
/// <param name="Text">What is inserted.</param>
/// <param name="Kind">
/// What it is, in the terms of Jupyter clients: <c>class</c>, <c>struct</c>, <c>interface</c>, <c>enum</c>, <c>delegate</c>, <c>namespace</c>,
/// <c>method</c>, <c>property</c>, <c>field</c>, <c>event</c>, <c>variable</c>, <c>parameter</c>, <c>keyword</c>, <c>path</c> or <c>text</c>.
/// </param>
/// <param name="Signature">Its declaration on one line; null where there is none.</param>
public sealed record CompletionItem(string Text, string Kind, string? Signature = null);
